from rest_framework.permissions import IsAuthenticated
from rest_framework.views import APIView


class AcademyAPIView(APIView):
    permission_classes = [IsAuthenticated]

    def customer_name(self):
        user = self.request.user
        return user.get_full_name() or user.username
