# options: --arc-strict
import bleach
from django.shortcuts import redirect
from django.views import View
from rest_framework.decorators import api_view
from rest_framework.response import Response


def invite(request):
    email = request.POST["email"]  # ARC105 invite reads request.POST by hand (2 times)
    role = request.POST.get("role")
    print(email, role)
    return redirect("members")


class RemoveView(View):
    def post(self, request, pk):
        data = self.request.POST
        print(data.getlist("members"))  # ARC105 RemoveView.post reads data by hand:
        return redirect("members")


@api_view(["POST"])
def rename(request):
    return Response({"name": request.data["name"]})  # ARC105 rename reads request.data by hand


def clean_up(request):
    print(bleach.clean(request.POST["text"]))  # ARC105 clean_up reads request.POST by hand:
    return redirect("members")
