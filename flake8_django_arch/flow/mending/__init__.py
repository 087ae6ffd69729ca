"""The edits that mend what the rules report, and what they must know to be right."""
