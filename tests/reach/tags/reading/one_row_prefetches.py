from notes.models import Note


def run():
    note = Note.objects.prefetch_related("tags").first()
    return [tag.name for tag in note.tags.all()]
