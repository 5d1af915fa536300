"""The reply reader: a public reply is safe only if every sentence would be true had the author never come."""

from compliance.replies.claims import Claim
from compliance.replies.reader import claims_of, read_reply

__all__ = ["Claim", "claims_of", "read_reply"]
