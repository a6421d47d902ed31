package dev.tagmock.bench;

import java.util.ArrayList;
import java.util.List;

/** Who does what: the contests, each server filled with what its load needs. */
final class Matches {
    static final String TAG_WRITE = "APIG: write one tag";
    static final String TAG_READ = "APIG: list a gateway's 20 tags";
    static final String LABEL_ADD = "BlueKing: add 3 labels to 1 instance";
    static final String LABEL_ADD_100 = "BlueKing: add 3 labels to 100 instances";
    static final String LABEL_ADD_100_13 = "BlueKing: add 13 labels to 100 instances";
    static final String LABEL_LIST = "BlueKing: list 20 of 100 instances";
    static final String JOURNAL = "APIG: write one tag, by whether calls are kept";
    static final String STORED = "APIG: write one tag, by what is stored";
    static final String SELECT = "BlueKing: list up to 200 of many instances by a label, by operator";
    static final String SELECT_IN_MODULE =
            "BlueKing: list up to 200 of many instances by a label and their module, by operator";

    private static final List<String> OPERATORS = List.of("=", "!=", "in", "notin", "exists", "!");
    private static final int GATEWAYS = 1_000;
    private static final int BUSINESSES = 100;

    private Matches() {}

    /**
     * The service on its stores and its peers.
     *
     * @param stores the service, the default first
     */
    static List<Contest> withPeers(List<Server> stores, List<Server> stubs) throws InterruptedException {
        for (Server store : stores) {
            Seed.gateways(store, GATEWAYS);
            Seed.businesses(store, BUSINESSES);
        }
        List<Contender> writers = new ArrayList<>(contenders(stores, Load.tagWrites(GATEWAYS)));
        writers.addAll(contenders(stubs, Load.tagWrites(GATEWAYS)));
        List<Server> rest = stores.stream()
                .filter(store -> !store.name().equals(Candidates.IMAGE))
                .toList();
        return List.of(
                new Contest(TAG_WRITE, writers),
                new Contest(TAG_READ, contenders(rest, Load.tagLists(GATEWAYS))),
                new Contest(LABEL_ADD, contenders(rest, Load.labelWrites(BUSINESSES, 1, 3))),
                new Contest(LABEL_ADD_100, contenders(rest, Load.labelWrites(BUSINESSES, Seed.INSTANCES, 3))),
                new Contest(LABEL_ADD_100_13, contenders(rest, Load.labelWrites(BUSINESSES, Seed.INSTANCES, 13))),
                new Contest(LABEL_LIST, contenders(rest, Load.labelLists(BUSINESSES))));
    }

    /** The service with its journal and without. */
    static Contest byJournal(List<Server> both) throws InterruptedException {
        for (Server server : both) {
            Seed.gateways(server, GATEWAYS);
        }
        return new Contest(JOURNAL, contenders(both, Load.tagWrites(GATEWAYS)));
    }

    /** The service with little stored and with much. */
    static Contest byWhatIsStored(Server little, int few, Server much, int many) throws InterruptedException {
        Seed.gateways(little, few);
        Seed.gateways(much, many);
        return new Contest(
                STORED, List.of(new Contender(little, Load.tagWrites(few)), new Contender(much, Load.tagWrites(many))));
    }

    /** The service with many instances, by the selector's operator. */
    static List<Contest> bySelector(Server server, int instances) {
        return List.of(
                new Contest(SELECT, selections(server, instances, false)),
                new Contest(SELECT_IN_MODULE, selections(server, instances, true)));
    }

    private static List<Contender> selections(Server server, int instances, boolean withModule) {
        return OPERATORS.stream()
                .map(it -> new Contender(it, server, Load.selectorLists(instances, it, withModule)))
                .toList();
    }

    private static List<Contender> contenders(List<Server> servers, Load load) {
        return servers.stream().map(server -> new Contender(server, load)).toList();
    }
}
