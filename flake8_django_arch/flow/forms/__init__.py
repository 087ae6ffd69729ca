"""Forms, sets of forms, and their fields: which rows they hold and offer, and who sets them."""
