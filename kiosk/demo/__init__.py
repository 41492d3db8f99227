"""The demo workshop: a place that never was, living through the use cases on a clock of its own."""
