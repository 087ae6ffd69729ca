"""Views: who may ask them, what they read of the request, and what they answer with."""
