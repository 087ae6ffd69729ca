"""What is made of rows that others hand over."""


def authors_of(books):
    return ", ".join(book.author.name for book in books)


def titles_of(books):
    return ", ".join(book.title for book in books)
