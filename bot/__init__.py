"""The machine: it routes chat messages to handlers, and knows nothing of medicine."""

__version__ = "0.1.0"
