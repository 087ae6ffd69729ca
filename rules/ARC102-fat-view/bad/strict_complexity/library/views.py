from django.shortcuts import render

from .models import Book


def search(request):  # ARC102 search
    books = Book.objects.all()
    params = request.GET
    if "title" in params:
        books = books.filter(title__icontains=params["title"])
    if "author" in params:
        books = books.filter(author__icontains=params["author"])
    if "year" in params:
        books = books.filter(year=params["year"])
    if "before" in params:
        books = books.filter(year__lt=params["before"])
    if "after" in params:
        books = books.filter(year__gt=params["after"])
    if "language" in params:
        books = books.filter(language=params["language"])
    if "shelf" in params:
        books = books.filter(shelf=params["shelf"])
    if "lent" in params:
        books = books.filter(is_lent=True)
    if "sort" in params:
        books = books.order_by(params["sort"])
    return render(request, "library/search.html", {"books": books})
