from rest_framework.views import APIView
from rest_framework_simplejwt.tokens import RefreshToken


class TokenView(APIView):
    def post(self, request):
        return RefreshToken.for_user(request.user)
