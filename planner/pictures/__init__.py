"""Pictures drawn from plain data, as PNG bytes."""
