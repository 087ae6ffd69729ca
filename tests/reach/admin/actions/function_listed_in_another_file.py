from library.browser import act
from library.models import Book


def export(modeladmin, request, queryset):
    names = [book.author.name for book in queryset]
    modeladmin.message_user(request, ", ".join(names))


def run():
    import library.admins.exporting  # noqa: F401: it registers its admin class

    act(Book, "export")
