import json

import graphene
import jwt
import requests
import strawberry
from django import forms
from django.contrib import messages
from django.contrib.auth import authenticate, login
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views import View


def proxy(request):
    with requests.get("https://maps.example.com", params=request.GET, timeout=2) as reply:
        return HttpResponse(reply.content, status=reply.status_code)


def log_in(request):
    reply = requests.post("https://id.example.com/token", data={"code": request.GET["code"]}, timeout=5)
    reply.raise_for_status()
    profile = requests.get(
        "https://id.example.com/me",
        headers={"Authorization": f"Bearer {reply.json()['access_token']}"},
        timeout=5,
    ).json()
    user = authenticate(request, email=profile["email"])
    login(request, user)
    return redirect("home")


def pay(request):
    reply = requests.post("https://pay.example.com/charges", data=request.POST, timeout=5)
    if reply.json()["status"] == "declined":
        return render(request, "declined.html")
    return redirect("paid")


def connect(request):
    reply = requests.post("https://pay.example.com/accounts", timeout=5)
    if reply.ok:
        messages.success(request, "Your account is connected")
    else:
        messages.error(request, "Your account could not be connected")
    return redirect("account")


class GeoCodeView(View):
    def get(self, request):
        context = {"query": request.GET["q"]}
        try:
            context["places"] = self._find(request.GET["q"])
        except OSError:
            return JsonResponse({"places": []})
        return JsonResponse(context)

    def _find(self, query):
        reply = requests.get("https://geo.example.com", params={"q": query}, timeout=2)
        found = []
        for place in reply.json()["results"]:
            found.append({"lat": place["lat"], "lon": place["lon"]})
        return found


class SteppedView(View):
    def dispatch(self, request, *args, **kwargs):
        self.weather = requests.get("https://weather.example.com", timeout=2).json()
        return super().dispatch(request, *args, **kwargs)

    def get(self, request):
        return render(request, "weather.html", {"weather": self.weather})


class InvalidNumber(Exception):
    pass


def _check(number):
    reply = requests.get(f"https://vat.example.com/{number}", timeout=2).json()
    if not reply["valid"]:
        raise InvalidNumber(number)


def _check_or_warn(number):
    reply = requests.get(f"https://vat.example.com/{number}", timeout=2).json()
    if not reply["valid"]:
        raise ValidationError("This number is not valid")


class AddressForm(forms.Form):
    number = forms.CharField()

    def clean_number(self):
        try:
            _check(self.cleaned_data["number"])
        except InvalidNumber:
            self.add_error("number", "This number is not valid")
        return self.cleaned_data["number"]

    def clean(self):
        _check_or_warn(self.cleaned_data["number"])
        return self.cleaned_data


class CountryMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.country = requests.get("https://ip.example.com", timeout=1).json()["country"]
        return self.get_response(request)


class Client:
    def fetch(self, path):
        self.reply = requests.get(f"https://crm.example.com/{path}", timeout=2).json()


def customer(request):
    client = Client()
    client.fetch("customer")
    return JsonResponse(client.reply)


def single_sign_on(request):
    keys = requests.get("https://id.example.com/jwks", timeout=2).json()["keys"]
    known = {}
    for key in keys:
        known[key["kid"]] = jwt.algorithms.RSAAlgorithm.from_jwk(json.dumps(key))
    token = request.POST["id_token"]
    try:
        jwt.decode(token, key=known[jwt.get_unverified_header(token)["kid"]], algorithms=["RS256"])
    except jwt.PyJWTError:
        raise PermissionDenied
    login(request, authenticate(request, token=token))
    return redirect("home")


class CaptchaFailed(Exception):
    pass


def _verify_captcha(answer):
    reply = requests.post("https://captcha.example.com", data={"response": answer}, timeout=5)
    if not reply.json()["success"]:
        raise CaptchaFailed("Are you human?")


class Enrol(graphene.Mutation):
    class Arguments:
        captcha = graphene.String(required=True)

    ok = graphene.Boolean()

    def mutate(self, info, captcha):
        _verify_captcha(captcha)
        return Enrol(ok=True)


@strawberry.type
class Mutation:
    @strawberry.mutation
    def enrol(self, captcha: str) -> bool:
        _verify_captcha(captcha)
        return True


def _refuse_unless_valid(number, reply, **hints):
    if not reply["valid"] or hints.get("is_blocked"):
        raise PermissionDenied


def register(request):
    reply = requests.get("https://vat.example.com/", params=request.POST, timeout=2).json()
    asked = (request.POST["number"], reply)
    _refuse_unless_valid(*asked)
    return redirect("home")


def sign_up(request):
    reply = requests.get("https://vat.example.com/", params=request.POST, timeout=2).json()
    asked = {"number": request.POST["number"], "reply": reply}
    _refuse_unless_valid(**asked)
    return redirect("home")
