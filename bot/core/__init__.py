"""The core every platform shares: requests in, replies out."""
