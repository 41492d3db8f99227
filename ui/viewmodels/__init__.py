"""View models: one per page, a frozen snapshot, a pure derive function, slots with primitive arguments."""
