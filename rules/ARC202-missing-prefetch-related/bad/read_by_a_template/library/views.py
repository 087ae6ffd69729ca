from django.shortcuts import render
from library.models import Book


def books(request):
    context = {"title": "Books"}
    context["books"] = Book.objects.all()  # ARC202 Book.genres # ARC202 copies__donor
    return render(request, "library/books.html", context)
