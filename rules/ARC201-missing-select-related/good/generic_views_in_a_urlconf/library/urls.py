from django.urls import path
from django.views.generic import ListView
from library.models import Book
from library.views import BookArchive, BookList

urlpatterns = [
    path("", BookList.as_view()),
    path("archive/", BookArchive.as_view(template_name="library/brief.html")),
    path("new/", ListView.as_view(queryset=Book.objects.select_related("author"), template_name="library/new.html")),
]
