from functools import partial

from django.db import transaction
from django.shortcuts import redirect
from django.views import View

from .services import close
from .tasks import index


def place(request):
    transaction.on_commit(partial(index.delay, request.POST["pk"]))
    return redirect("thanks")


class CloseView(View):
    def post(self, request):
        close(request.POST["pk"])
        return redirect("thanks")


@transaction.non_atomic_requests
def hook(request):
    index.delay(request.POST["pk"])
    return redirect("thanks")


def push(request):
    index.delay(request.POST["pk"])
    return redirect("thanks")


async def later(request):
    index.delay(request.POST["pk"])
    return redirect("thanks")
