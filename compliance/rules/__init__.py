"""One file a rule; every module here exposes one ``RULE``."""
