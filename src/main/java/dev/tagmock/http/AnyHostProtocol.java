package dev.tagmock.http;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.coyote.Adapter;
import org.apache.coyote.ErrorState;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.buf.MessageBytes;

/**
 * HTTP/1.1 as Tomcat has it, but for what a {@code Host} may be: Tomcat rejects those that are no domain names, an underscore
 * included, as services of Compose files and upstreams of proxies are called. The real services look at none. Public for Tomcat, which
 * makes it.
 */
public class AnyHostProtocol extends Http11NioProtocol {
    /** A name or an address, which may be in brackets, and a port. */
    private static final Pattern AUTHORITY = Pattern.compile("(.*?)(?::(\\d{1,5}))?");

    @Override
    protected Processor createProcessor() {
        return new AnyHostProcessor(this, adapter);
    }

    private static final class AnyHostProcessor extends Http11Processor {
        private AnyHostProcessor(AnyHostProtocol protocol, Adapter adapter) {
            super(protocol, adapter);
        }

        @Override
        protected void parseHost(MessageBytes host) {
            if (host == null || host.isNull() || host.getLength() == 0) {
                super.parseHost(host);
                return;
            }
            Matcher authority = AUTHORITY.matcher(host.toString());
            if (!authority.matches() || host.toString().chars().anyMatch(Character::isISOControl)) {
                response.setStatus(400);
                setErrorState(ErrorState.CLOSE_CLEAN, null);
                return;
            }
            request.serverName().setString(authority.group(1).toLowerCase(Locale.ROOT));
            if (authority.group(2) != null) {
                request.setServerPort(Integer.parseInt(authority.group(2)));
            }
        }
    }
}
