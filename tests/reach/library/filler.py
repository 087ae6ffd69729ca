from library.models import (
    Author,
    Blurb,
    Book,
    Copy,
    Genre,
    Loan,
    Member,
    Publisher,
    Remark,
    Shelf,
)


def fill(n):
    """Make n rows of each model; the first rows have n // 2 rows on their many sides."""
    few = n // 2
    genres = [Genre.objects.create(name=f"Genre {i}") for i in range(few)]
    books = []
    for i in range(n):
        publisher = Publisher.objects.create(name=f"Publisher {i}")
        author = Author.objects.create(
            name=f"Author {i}", publisher=publisher, mentor=books[0].author if books else None
        )
        translator = Author.objects.create(name=f"Translator {i}", publisher=publisher)
        books.append(Book.objects.create(title=f"Book {i}", author=author, translator=translator))
    for i, book in enumerate(books):
        shelf = Shelf.objects.create(number=i, keeper=book.author)
        book.genres.set(genres)
        Blurb.objects.create(book=book, text=f"Blurb {i}")
        member = Member.objects.create(name=f"Member {i}")
        for number in range(few if i == 0 else 1):
            copy = Copy.objects.create(number=number, book=book, shelf=shelf)
            Loan.objects.create(copy=copy, member=member)
            Remark.objects.create(text=f"Remark {number}", subject=book)
