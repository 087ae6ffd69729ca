from library.models import Loan, Reader
from rest_framework import serializers


class LoanSerializer(serializers.ModelSerializer):
    title = serializers.CharField(source="copy.book.title")
    home = serializers.CharField(source="reader.home_id")

    class Meta:
        model = Loan
        fields = ["id", "title", "home"]


def fill(rows):
    reader = Reader.objects.first()
    Loan.objects.update(reader=reader)


def run():
    reader = Reader.objects.get(user__username="reader0")
    loans = reader.loans.select_related("copy__book")
    return LoanSerializer(loans, many=True).data
