from django.http import HttpResponse
from django.views import View


class Vote(View):
    def post(self, request):
        request.user.votes.create(choice=request.POST["choice"])
        return HttpResponse()
