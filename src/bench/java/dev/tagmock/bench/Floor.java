package dev.tagmock.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import tools.jackson.databind.json.JsonMapper;

/** What no service on this container can beat: a servlet that parses the body and answers 204. */
final class Floor extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final JsonMapper JSON = new JsonMapper();

    public static void main(String[] arguments) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Path.of("target", "bench", "floor").toString());
        tomcat.setHostname("127.0.0.1");
        tomcat.setPort(Integer.parseInt(arguments[0]));
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "floor", new Floor());
        context.addServletMappingDecoded("/", "floor");
        tomcat.start();
        tomcat.getServer().await();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean create = "create"
                .equals(JSON.readTree(request.getInputStream()).path("action").asString());
        response.setStatus(create ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_BAD_REQUEST);
    }
}
