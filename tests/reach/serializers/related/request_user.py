from library.models import Loan, Reader
from rest_framework import serializers


class LoanSerializer(serializers.ModelSerializer):
    title = serializers.CharField(source="copy.book.title")

    class Meta:
        model = Loan
        fields = ["id", "title"]


def fill(rows):
    reader = Reader.objects.first()
    Loan.objects.update(reader=reader)


def run():
    reader = Reader.objects.get(user__username="reader0")
    return LoanSerializer(reader.loans.filter(is_open=True), many=True).data
