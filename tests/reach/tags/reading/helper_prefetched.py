from notes.models import Note


def labels(note):
    return [tag.name for tag in note.tags.all()]


def run():
    return [labels(note) for note in Note.objects.prefetch_related("tags")]
