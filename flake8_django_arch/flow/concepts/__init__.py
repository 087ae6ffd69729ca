"""What rules subscribe to. Each concept is recognised here, once, for all rules."""
