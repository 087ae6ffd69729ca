from django.shortcuts import render
from library.models import Book


def books(request):
    context = {"title": "Books"}
    context["books"] = Book.objects.all()  # ARC202 "genres", "copies__donor"
    return render(request, "library/books.html", context)
