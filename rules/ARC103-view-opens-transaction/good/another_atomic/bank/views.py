from django.http import JsonResponse
from django.shortcuts import get_object_or_404

from .models import Transaction


def detail(request, pk):
    transaction = get_object_or_404(Transaction, pk=pk)
    return JsonResponse({"amount": transaction.amount, "atomic": transaction.atomic()})
