# options: --arc-strict
from django.http import HttpResponse
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators import csrf
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST


@csrf_exempt  # ARC508 change_address takes requests
@require_POST
def change_address(request):
    request.user.address = request.POST["address"]
    request.user.save()
    return HttpResponse()


@csrf.csrf_exempt  # ARC508 leave
async def leave(request):
    await request.user.adelete()
    return HttpResponse()


@method_decorator(csrf_exempt, name="dispatch")  # ARC508 Vote
class Vote(View):
    def post(self, request):
        request.user.votes.create(choice=request.POST["choice"])
        return HttpResponse()


@method_decorator([csrf_exempt, require_POST], name="dispatch")  # ARC508 Veto
class Veto(View):
    def post(self, request):
        request.user.vetoes.create(choice=request.POST["choice"])
        return HttpResponse()


class Retract(View):
    @method_decorator(csrf_exempt)  # ARC508 Retract
    def dispatch(self, *args, **kwargs):
        return super().dispatch(*args, **kwargs)

    def post(self, request):
        request.user.votes.all().delete()
        return HttpResponse()
