from notes.models import Card, Note, Page


def fill(n):
    """Make n rows of each model, with two tags each."""
    for i in range(n):
        note = Note.objects.create(text=f"Note {i}")
        note.tags.add("new", f"note {i}")
        card = Card.objects.create(text=f"Card {i}")
        card.colours.add("red", f"colour {i}")
        page = Page.objects.create(text=f"Page {i}")
        page.tags.add("new", f"page {i}")
