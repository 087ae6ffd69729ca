# options: --arc-strict
from django import forms
from django.shortcuts import redirect
from rest_framework import generics, serializers
from rest_framework.response import Response


class InviteForm(forms.Form):
    email = forms.EmailField()


class NameSerializer(serializers.Serializer):
    name = serializers.CharField()


def invite(request):
    form = InviteForm(request.POST)
    if form.is_valid() and request.POST.get("again"):
        print(form.cleaned_data)
    return redirect("members")


def search(request):
    print(request.GET.get("q"), request.META["HTTP_HOST"], request.session["cart"])
    return redirect("members")


class NameView(generics.GenericAPIView):
    serializer_class = NameSerializer

    def post(self, request):
        serializer = self.get_serializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        return Response({"name": request.data["name"]})

    def put(self, request, *args, **kwargs):
        print(request.data.get("name"))
        return super().put(request, *args, **kwargs)


class NameList(generics.ListCreateAPIView):
    serializer_class = NameSerializer

    def perform_create(self, serializer):
        serializer.save(extra=self.request.data.get("extra"))


def helper(payload):
    return payload.get("email")
