from rest_framework.response import Response
from rest_framework.views import APIView


class BalanceView(APIView):
    """The hook leaves it out."""

    def get(self, request):
        return Response({"balance": 0})
