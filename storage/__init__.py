"""What is kept: the tables, the keys, and one module of queries per subject."""
