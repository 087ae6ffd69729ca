from django.db import transaction
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.views import View

from . import services


@method_decorator(transaction.atomic, name="dispatch")  # ARC103 LendView
class LendView(View):
    def post(self, request, pk):
        services.lend(pk)
        return redirect("exhibit-list")
