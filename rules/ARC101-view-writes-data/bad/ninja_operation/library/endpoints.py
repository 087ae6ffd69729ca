from django.shortcuts import get_object_or_404
from ninja import Router, Schema

from .models import Book, Loan

router = Router()


class LoanIn(Schema):
    book_id: int
    reader_id: int


@router.post("/loans")
def lend(request, payload: LoanIn):
    book = get_object_or_404(Book, pk=payload.book_id)
    book.is_lent = True
    book.save()  # ARC101 lend
    loan = Loan.objects.create(book=book, reader_id=payload.reader_id)
    return {"id": loan.pk}
