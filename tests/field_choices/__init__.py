"""Random serializers that choose their fields themselves, and what DRF says these are."""
