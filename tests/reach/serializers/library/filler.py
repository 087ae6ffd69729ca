from django.contrib.auth.models import User

from library.models import (
    Author,
    Book,
    Branch,
    Copy,
    Country,
    Cover,
    Genre,
    Loan,
    Publisher,
    Reader,
)


def fill(rows):
    """So many rows of each model, each related to rows of its own."""
    genres = [Genre.objects.create(name=f"Genre {number}") for number in range(rows)]
    first = mentor = None
    for number in range(rows):
        country = Country.objects.create(name=f"Country {number}", code=f"C{number}")
        author = Author.objects.create(name=f"Author {number}", country=country, mentor=mentor)
        mentor = mentor or author
        book = Book.objects.create(
            title=f"Book {number}",
            isbn=f"{number:013}",
            author=author,
            publisher=Publisher.objects.create(name=f"Publisher {number}", country=country),
            origin=country,
        )
        first = first or book
        book.genres.set(genres)
        Cover.objects.create(book=book, colour="red")
        branch = Branch.objects.create(city=f"City {number}", country=country)
        reader = Reader.objects.create(
            user=User.objects.create(username=f"reader{number}"), home=branch
        )
        for copied in {book, first}:
            copy = Copy.objects.create(book=copied, branch=branch, number=number)
            Loan.objects.create(copy=copy, reader=reader)
