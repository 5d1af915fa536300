"""Ideas, days and plans: what to post, and when; pure."""
