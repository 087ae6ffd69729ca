from django.http import JsonResponse
from django.views import View
from rest_framework.response import Response
from rest_framework.views import APIView


class BalanceView(APIView):
    def get(self, request):
        return Response({"balance": 0})


class PageView(View):
    def get(self, request):
        return JsonResponse({})
