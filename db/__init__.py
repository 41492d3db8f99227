"""The store: one SQLite file, its guards, its migrations, and the SQL of each noun."""
