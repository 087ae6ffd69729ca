from library.models import Book
from library.schemas import ask
from ninja import Router, Schema

router = Router()


class MemberOut(Schema):
    name: str


class LoanOut(Schema):
    member: MemberOut


class CopyOut(Schema):
    number: int
    loans: list[LoanOut]


class BookOut(Schema):
    title: str
    copies: list[CopyOut]


@router.get("/", response=BookOut)
def book(request):
    return Book.objects.first()


def run():
    ask(router)
