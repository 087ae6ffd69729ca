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

    def perform_update(self, checked):
        checked.save(extra=self.request.data.get("extra"))


def instance_of(request, serializer_class):
    serializer = serializer_class(data=request.data)
    serializer.is_valid(raise_exception=True)
    return serializer.validated_data


class NameListing(generics.CreateAPIView):
    serializer_class = NameSerializer

    def create(self, request, *args, **kwargs):
        names = instance_of(request, self.serializer_class)
        return Response({"names": names, "again": request.data.get("again")})


class AmountView(generics.GenericAPIView):
    def post(self, request):
        amount = serializers.DecimalField(max_digits=9, decimal_places=2)
        return Response({"amount": amount.to_internal_value(request.data.get("amount"))})


def helper(payload):
    return payload.get("email")
