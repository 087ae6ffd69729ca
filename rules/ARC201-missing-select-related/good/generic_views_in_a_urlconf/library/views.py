from django.views.generic import ListView
from library.models import Book


class BookArchive(ListView):
    queryset = Book.objects.order_by("title")


class BookList(ListView):
    model = Book

    def get_template_names(self):
        if self.request.GET.get("brief"):
            return ["library/brief.html"]
        return ["library/brief.html"]
