"""From a review to a decision, and to replies that a practitioner can sign."""
