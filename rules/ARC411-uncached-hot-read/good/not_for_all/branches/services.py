from .models import Course


def rename(item, title):
    """Takes rows of any model."""
    item.title = title
    item.save()


def archive_courses():
    """Nobody is known to call it."""
    Course.objects.update(title="")
