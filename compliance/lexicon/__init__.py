"""Words of the field as named concepts that every rule's patterns share."""
