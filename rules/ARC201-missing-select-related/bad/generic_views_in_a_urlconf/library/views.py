from django.views.generic import ListView
from library.models import Book


class BookArchive(ListView):
    queryset = Book.objects.order_by("title")  # ARC201 Book.author


class BookList(ListView):
    model = Book  # ARC201 Book.author

    def get_template_names(self):
        if self.request.GET.get("brief"):
            return ["library/brief.html"]
        return ["library/new.html"]
