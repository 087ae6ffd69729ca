from django.db import transaction
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.views import View

from .models import Loaf, Sale


@method_decorator(transaction.atomic, name="dispatch")
class SellView(View):
    def post(self, request, pk):
        Loaf.objects.filter(pk=pk).update(is_sold=True)
        Sale.objects.create(loaf_id=pk)
        return redirect("counter")
