from rest_framework.response import Response
from rest_framework.views import APIView


class ShopView(APIView):
    def get(self, request):
        return Response({"shop": "open"})
